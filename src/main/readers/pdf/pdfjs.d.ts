/**
 * The part of pdf.js that is used. Its own declarations describe a library for browsers and need the DOM.
 */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export const OPS: Readonly<Record<string, number>>;
  export const AnnotationMode: { readonly DISABLE: number };
  export const VerbosityLevel: { readonly ERRORS: number };

  export interface OpenOptions {
    readonly data: Uint8Array;
    readonly cMapUrl: string;
    readonly BinaryDataFactory: new () => {
      fetch: (wanted: { kind: string; filename: string }) => Promise<Uint8Array>;
    };
    readonly maxImageSize: number;
    readonly disableFontFace: boolean;
    readonly useSystemFonts: boolean;
    readonly useWasm: boolean;
    readonly useWorkerFetch: boolean;
    readonly verbosity: number;
  }

  export interface PdfFont {
    readonly vertical: boolean;
    readonly fontMatrix: readonly number[] | null;
  }

  export interface PdfPage {
    readonly commonObjs: { has: (id: string) => boolean; get: (id: string) => PdfFont };
    getViewport: (options: { scale: number }) => {
      readonly transform: readonly number[];
      readonly width: number;
      readonly height: number;
    };
    getOperatorList: (options: { annotationMode: number }) => Promise<{
      readonly fnArray: readonly number[];
      readonly argsArray: readonly unknown[];
    }>;
    cleanup: () => boolean;
  }

  export interface PdfDocument {
    readonly numPages: number;
    getPage: (number: number) => Promise<PdfPage>;
  }

  export interface LoadingTask {
    readonly promise: Promise<PdfDocument>;
    destroy: () => Promise<void>;
  }

  export function getDocument(options: OpenOptions): LoadingTask;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown;
}
