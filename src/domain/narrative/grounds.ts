import type { Phrase } from './phrases.ts';
import { GROUNDS, type Topic } from './topics/index.ts';

/** 「有 1 件申请已通知补正，申请人逾期未补正」: a clause behind the number tells why the request ended as it did. */
export function groundBehind({ behind }: Phrase): Topic | null {
  const { right, beyond } = behind();
  if (!right.includes('申请') || beyond === '') return null;
  for (const clause of beyond.split('，')) {
    const ground = GROUNDS.find((topic) => topic.before.test(clause));
    if (ground) return ground;
  }
  return null;
}
