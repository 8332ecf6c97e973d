import { nodeRefusal } from '../nodeGuard.ts';

const EXIT_UNUSABLE = 2;

// Nothing else is imported before this: the SQLite binding crashes older Node versions without a word.
const refusal = nodeRefusal();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = EXIT_UNUSABLE;
} else {
  const { runCli } = await import('./run.ts');
  process.exitCode = await runCli(process.argv.slice(2), import.meta.dirname);
}
