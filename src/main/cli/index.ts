import { nodeRefusal } from '../nodeGuard.ts';

const EXIT_UNUSABLE = 2;

// Nothing else is imported before this: the SQLite binding crashes older Node versions without a word.
const refusal = nodeRefusal();
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = EXIT_UNUSABLE;
} else {
  const [{ runCli }, { chromiumPrinter }] = await Promise.all([
    import('./run.ts'),
    import('../printing/chromium.ts'),
  ]);
  process.exitCode = await runCli(process.argv.slice(2), {
    entryFolder: import.meta.dirname,
    printer: chromiumPrinter(),
  });
}
