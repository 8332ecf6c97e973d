/** Opens the store in the folder it is given, says `open` or the code of the failure, and holds on to it. */
import { Failure } from '../../src/contract/index.ts';
import { openStore } from '../../src/main/store/index.ts';

try {
  const store = openStore({ folder: process.argv[2] ?? '' });
  console.log('open');
  // A store that nobody refers to is closed by the garbage collector, and its lock with it.
  setInterval(() => store.units, 1000);
} catch (error) {
  console.log(error instanceof Failure ? error.code : String(error));
}
