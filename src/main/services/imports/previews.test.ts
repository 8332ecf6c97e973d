import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../../domain/reading/types.ts';
import { blankReport } from '../../../domain/report/index.ts';
import { createPreviews, type Previews, type Remembered } from './previews.ts';

const MINUTE_MS = 60_000;

const READ: ReadReport = {
  ...blankReport({ unitName: '示例县示例局', year: 2024, edition: '2021' }),
  readings: { proactive: [], requests: [], litigation: [] },
  missingTables: [],
  notes: [],
};
const ITEM: Remembered = { fileName: 'a.xlsx', read: READ };

function previewsAt(clock: { ms: number }): Previews {
  let count = 0;
  const next = (): string => {
    count += 1;
    return `token ${count}`;
  };
  return createPreviews({ now: () => clock.ms }, { next });
}

describe('a preview', () => {
  it('is kept for an hour', () => {
    const clock = { ms: 0 };
    const previews = previewsAt(clock);
    const token = previews.remember(ITEM);
    clock.ms = 60 * MINUTE_MS;
    expect(previews.get(token).fileName).toBe('a.xlsx');
    clock.ms += 1;
    expect(() => previews.get(token)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('gives way to newer ones, so that memory stays bounded', () => {
    const previews = previewsAt({ ms: 0 });
    const tokens = Array.from({ length: 51 }, () => previews.remember(ITEM));
    expect(() => previews.get(tokens[0] ?? '')).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(previews.get(tokens[1] ?? '')).toBeDefined();
  });
});
