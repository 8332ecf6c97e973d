import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { LoadingTask } from 'pdfjs-dist/legacy/build/pdf.min.mjs';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.min.mjs');

let loaded: Promise<Pdfjs> | null = null;

/** pdf.js, loaded with the first PDF. It runs in this thread, which is one for reading already. */
export function pdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfjs> {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  // Where pdf.js looks for its worker code before it would start a thread of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.min.mjs');
}

/** Starts to open a PDF for its text and lines alone: no pictures, no scripts, no forms, nothing from elsewhere. */
export function openDocument(
  { getDocument, VerbosityLevel }: Pdfjs,
  bytes: Uint8Array,
): LoadingTask {
  return getDocument({
    // A copy, since pdf.js takes the buffer away.
    data: Uint8Array.from(bytes),
    cMapUrl: '/',
    BinaryDataFactory: CharacterMaps,
    // Pictures above one pixel are left out undecoded.
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
}

/** Many a Chinese system names the encoding of its text (UniGB-UCS2-H) without putting it into the file. */
class CharacterMaps {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    if (!/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`not a character map: ${filename}`);
    const library = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return new Uint8Array(await readFile(join(library, '..', 'cmaps', filename)));
  }
}
