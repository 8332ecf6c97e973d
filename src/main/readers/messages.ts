import type { ErrorCode, FailureFacts } from '../../contract/errors.ts';
import type { KnownLayouts, LayoutHint, NeutralDocument } from '../../domain/reading/index.ts';
import type { ReadFile, SourceFile } from '../ports/index.ts';

/** What a thread is asked to do. */
export type WorkerJob =
  | {
      readonly kind: 'read';
      readonly file: SourceFile;
      readonly known: KnownLayouts;
      readonly withSource: boolean;
    }
  | {
      readonly kind: 'recognise';
      readonly source: NeutralDocument;
      readonly hints: readonly LayoutHint[];
    };

export function fileNameOf(job: WorkerJob): string {
  return job.kind === 'read' ? job.file.name : job.source.fileName;
}

export interface WorkerRequest {
  readonly id: number;
  readonly job: WorkerJob;
}

export type WorkerAnswer =
  | (ReadFile & { readonly id: number; readonly ok: true })
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: ErrorCode;
      readonly facts: FailureFacts;
    };
