/** Everything that judges the source without running it. */
import { runAll } from './lib/run.ts';

const failed = await runAll([
  { name: 'format (prettier)', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint (oxlint, type-aware)', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  {
    name: 'layers (dependency-cruiser)',
    command: ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'unused code (knip)', command: ['knip'] },
]);
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
