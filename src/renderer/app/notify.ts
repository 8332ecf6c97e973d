import type { MessageInstance } from 'antd/es/message/interface';
import { sentenceOf } from './failures.ts';
import { closeDialog, showDialog } from './store.ts';

let message: MessageInstance | null = null;

/** Called once by the frame, so that commands outside of React can speak. */
export const bindMessages = (instance: MessageInstance): void => {
  message = instance;
};

const SAY_SECONDS = 2;
const WARN_SECONDS = 8;

/** A short confirmation that needs no answer. */
export const say = (text: string): void => {
  void message?.success({ content: text, duration: SAY_SECONDS });
};

/** An expected failure in one sentence: what, where, what to do. */
export const complain = (text: string): void => {
  void message?.error({ content: text, duration: WARN_SECONDS });
};

/** Says what a rejected call means. */
export const complainOf = (error: unknown): void => complain(sentenceOf(error));

/** A line that stays while `work` runs. */
export const during = async <T>(text: string, work: () => Promise<T>): Promise<T> => {
  const hide = message?.loading({ content: text, duration: 0 });
  try {
    return await work();
  } finally {
    hide?.();
  }
};

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
}

/** Asks before something is taken away. @returns whether the user agreed. */
export const ask = (question: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (agreed: boolean): void => {
      closeDialog();
      resolve(agreed);
    };
    showDialog({ kind: 'question', question, answer });
  });
