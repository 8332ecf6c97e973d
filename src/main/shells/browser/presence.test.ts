import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPresence } from './presence.ts';

const GRACE_MS = 5_000;
const onEmpty = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers();
  onEmpty.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

test('before the first page has come nothing ends', () => {
  createPresence(onEmpty, GRACE_MS);
  vi.advanceTimersByTime(1000 * GRACE_MS);
  expect(onEmpty).not.toHaveBeenCalled();
});

test('some seconds after the last page has gone the end is called for, once', () => {
  const presence = createPresence(onEmpty, GRACE_MS);
  const leave = presence.enter();
  vi.advanceTimersByTime(1000 * GRACE_MS);
  leave();
  vi.advanceTimersByTime(GRACE_MS - 1);
  expect(onEmpty).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onEmpty).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000 * GRACE_MS);
  expect(onEmpty).toHaveBeenCalledOnce();
});

test('a page that is loaded anew within the time keeps the program running', () => {
  const presence = createPresence(onEmpty, GRACE_MS);
  const leaveFirst = presence.enter();
  leaveFirst();
  vi.advanceTimersByTime(GRACE_MS - 1);
  presence.enter();
  vi.advanceTimersByTime(1000 * GRACE_MS);
  expect(onEmpty).not.toHaveBeenCalled();
});

test('one page of two may go', () => {
  const presence = createPresence(onEmpty, GRACE_MS);
  const leaveFirst = presence.enter();
  presence.enter();
  leaveFirst();
  vi.advanceTimersByTime(1000 * GRACE_MS);
  expect(onEmpty).not.toHaveBeenCalled();
});
