/** Opens the store in the folder it is given, says `open` or the code of the failure, and holds on to it. */
import { Failure } from '../../src/contract/index.ts';
import { openStore } from '../../src/main/store/index.ts';

try {
  openStore({ folder: process.argv[2] ?? '' });
  console.log('open');
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(error instanceof Failure ? error.code : String(error));
}
