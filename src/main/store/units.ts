import * as v from 'valibot';
import type { UnitId, UnitInput } from '../../contract/index.ts';
import type { StoredUnit, UnitsWrite } from '../ports/index.ts';
import type { Connection } from './database.ts';

const row = v.pipe(
  v.object({
    id: v.number(),
    name: v.string(),
    short_name: v.string(),
    code: v.string(),
    level: v.nullable(v.picklist([1, 2, 3, 4])),
    parent_id: v.nullable(v.number()),
    address: v.string(),
    phone: v.string(),
    postcode: v.string(),
    website: v.string(),
    is_government: v.number(),
    has_enforcement_power: v.number(),
    former_names: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
  }),
  v.transform((unit): StoredUnit => ({
    id: unit.id as UnitId,
    name: unit.name,
    shortName: unit.short_name,
    code: unit.code,
    level: unit.level,
    parentId: unit.parent_id as UnitId | null,
    address: unit.address,
    phone: unit.phone,
    postcode: unit.postcode,
    website: unit.website,
    isGovernment: unit.is_government === 1,
    hasEnforcementPower: unit.has_enforcement_power === 1,
    formerNames: unit.former_names,
  })),
);
const COLUMNS = `name, short_name, code, level, parent_id, address, phone, postcode, website, is_government,
  has_enforcement_power, former_names`;
const VALUES = `@name, @shortName, @code, @level, @parentId, @address, @phone, @postcode, @website, @isGovernment,
  @hasEnforcementPower, @formerNames`;

/** The repository of units. */
export function unitsIn(connection: Connection): UnitsWrite {
  const list = connection.prepare(`SELECT id, ${COLUMNS} FROM units ORDER BY id`);
  const find = connection.prepare(`SELECT id, ${COLUMNS} FROM units WHERE id = ?`);
  const insert = connection.prepare(`INSERT INTO units (${COLUMNS}) VALUES (${VALUES})`);
  const restore = connection.prepare(`INSERT INTO units (id, ${COLUMNS}) VALUES (@id, ${VALUES})`);
  const update = connection.prepare(`UPDATE units SET (${COLUMNS}) = (${VALUES}) WHERE id = @id`);
  const remove = connection.prepare('DELETE FROM units WHERE id = ?');
  return {
    list: () => v.parse(v.array(row), list.all()),
    find: (id) => v.parse(v.optional(row), find.get(id)),
    insert: (unit) => Number(insert.run(bound(unit)).lastInsertRowid) as UnitId,
    restore: (unit) => void restore.run(bound(unit)),
    update: (unit) => void update.run(bound(unit)),
    remove: (id) => void remove.run(id),
  };
}

/** SQLite has neither booleans nor lists. */
function bound(unit: UnitInput): Record<string, unknown> {
  return {
    ...unit,
    isGovernment: Number(unit.isGovernment),
    hasEnforcementPower: Number(unit.hasEnforcementPower),
    formerNames: JSON.stringify(unit.formerNames),
  };
}
