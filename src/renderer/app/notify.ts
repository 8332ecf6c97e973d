import type { MessageInstance } from 'antd/es/message/interface';
import type { HookAPI } from 'antd/es/modal/useModal';
import { sentenceOf } from './failures.ts';

let message: MessageInstance | null = null;
let modal: HookAPI | null = null;

/** Called once by the frame, so that commands outside of React can speak and ask. */
export const bindNotices = (instances: { message: MessageInstance; modal: HookAPI }): void => {
  message = instances.message;
  modal = instances.modal;
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
  readonly danger?: boolean;
}

/** @returns whether the user agreed. */
export const ask = async (question: Question): Promise<boolean> => {
  if (!modal) return false;
  return await modal.confirm({
    title: question.title,
    content: question.text,
    okText: question.confirm,
    okButtonProps: { danger: question.danger ?? false },
    icon: null,
    centered: true,
  });
};
