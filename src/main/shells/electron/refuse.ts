import { app, dialog } from 'electron';
import { Failure } from '../../../contract/errors.ts';
import { failureSentence, UNEXPECTED_SENTENCE } from '../../../contract/sentences.ts';

const EXIT_REFUSED = 2;

/** Says in one sentence why the program cannot start, and ends it. */
export const refuseToStart = (error: unknown): void => {
  const expected = error instanceof Failure;
  if (!expected) console.error(error);
  const sentence = expected ? failureSentence(error.code, error.facts) : UNEXPECTED_SENTENCE;
  dialog.showErrorBox('程序没有启动', sentence);
  app.exit(EXIT_REFUSED);
};
