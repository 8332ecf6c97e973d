/** Saves ever more text in the folder it is given until that is refused; says what happened and what is kept. */
import { Failure } from '../../src/contract/index.ts';
import { openStore } from '../../src/main/store/index.ts';

const store = openStore({ folder: process.argv[2] ?? '' });
const MOST_WRITES = 1000;

function fill(): { readonly saved: number; readonly code: string } {
  for (let saved = 0; saved < MOST_WRITES; saved += 1) {
    try {
      store.write((tx) => tx.settings.set('filling', `${saved} `.padEnd(20_000, '满')));
    } catch (error) {
      return { saved, code: error instanceof Failure ? error.code : String(error) };
    }
  }
  return { saved: MOST_WRITES, code: 'done' };
}

const { saved, code } = fill();
const kept = Number.parseInt(store.settings.all()['filling'] ?? '', 10);
console.log(JSON.stringify({ code, keptIsLastSaved: kept === saved - 1 }));
