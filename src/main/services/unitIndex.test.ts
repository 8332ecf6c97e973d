import { describe, expect, it } from 'vitest';
import { BLANK_UNIT, type UnitId } from '../../contract/index.ts';
import type { StoredUnit } from '../ports/index.ts';
import { unitIndex } from './unitIndex.ts';

const unit = (id: number, names: Partial<StoredUnit>): StoredUnit => ({
  ...BLANK_UNIT,
  id: id as UnitId,
  name: `示例县第${id}局`,
  ...names,
});

describe('a name', () => {
  const index = unitIndex([
    unit(1, { code: 'SLX-1', shortName: '一局', formerNames: ['示例县文化局', '示例县 体育局'] }),
    unit(2, { shortName: '二局', formerNames: ['示例县文化局', '示例县第3局'] }),
    unit(3, { shortName: '二局' }),
  ]);

  it.each([
    ['slx-1', 1, 'code'],
    ['示例县第 ２ 局', 2, 'name'],
    ['一局', 1, 'shortName'],
    ['示例县体育局', 1, 'formerName'],
  ])('%s finds its unit', (name, unitId, by) => {
    expect(index.find(name)).toEqual({ unitId, by });
  });

  it('of today outweighs the former name of another unit', () => {
    expect(index.find('示例县第3局')).toEqual({ unitId: 3, by: 'name' });
  });

  it.each(['二局', '示例县文化局'])('%s of two units finds neither', (name) => {
    expect(index.find(name)).toBeUndefined();
  });

  it.each(['', ' ', '示例县档案局'])('“%s” of no unit finds none', (name) => {
    expect(index.find(name)).toBeUndefined();
  });
});
