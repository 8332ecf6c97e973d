import type { ErrorCode, FailureFacts } from '../../contract/errors.ts';
import type { ReadReport } from '../../domain/reading/types.ts';
import type { SourceFile } from '../ports/index.ts';

export interface WorkerRequest {
  readonly id: number;
  readonly file: SourceFile;
}

export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly reports: readonly ReadReport[] }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: ErrorCode;
      readonly facts: FailureFacts;
    };
