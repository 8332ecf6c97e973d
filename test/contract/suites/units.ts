import { describe, expect, it } from 'vitest';
import { failureOf, UNIT } from '../scenario.ts';
import type { Client } from '../transports.ts';

export function unitsSuite(client: () => Client): void {
  describe('units', () => {
    it('keeps every field of a unit', async () => {
      const created = await client().units.create(UNIT);
      expect(created).toEqual({ ...UNIT, id: created.id, reports: [] });
      expect(await client().units.list()).toContainEqual(created);
    });

    it('refuses a second unit of the same name, whatever its spaces and width', async () => {
      await client().units.create({ ...UNIT, name: '示例县Ａ局', shortName: '', code: '' });
      const failure = await failureOf(client().units.create({ ...UNIT, name: ' 示例县 A局' }));
      expect(failure).toMatchObject({ code: 'ALREADY_EXISTS', defined: true });
    });

    it('changes a unit', async () => {
      const unit = { ...UNIT, name: '示例县卫生局' };
      const { id } = await client().units.create(unit);
      const updated = await client().units.update({ id, unit: { ...unit, phone: '1', level: 2 } });
      expect(updated).toMatchObject({ name: '示例县卫生局', phone: '1', level: 2 });
    });

    it('refuses a unit that would be its own superior', async () => {
      const unit = { ...UNIT, name: '甲局' };
      const { id } = await client().units.create(unit);
      const call = client().units.update({ id, unit: { ...unit, parentId: id } });
      expect(await failureOf(call)).toMatchObject({ code: 'BAD_REQUEST' });
    });

    it('names the field of an input that does not fit, and does not echo what was sent', async () => {
      const failure = await failureOf(client().units.create({ ...UNIT, name: '' }));
      expect(failure).toEqual({ code: 'BAD_REQUEST', facts: { place: 'name' }, defined: true });
    });
  });
}
