/** Saves one number in the folder it is given, says what `reports.edit` answered, and holds on until it is killed. */
import { openTestApp } from '../support/program.ts';
import { cellEdit, UNIT } from '../contract/scenario.ts';

const { services } = openTestApp(process.argv[2] ?? '');
const unit = services.units.create(UNIT);
const { id } = services.reports.create({ unitId: unit.id, year: 2025, from: 'blank' });
const saved = services.reports.edit({
  id,
  version: 1,
  source: 'typing',
  edits: [cellEdit('granted', null, 4711)],
});
console.log(JSON.stringify({ id, ...saved }));
setInterval(() => {}, 1000);
