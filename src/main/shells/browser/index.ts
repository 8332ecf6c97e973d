import { nodeRefusal } from '../../nodeGuard.ts';

const refusal = nodeRefusal();
if (refusal === null) {
  const { runBrowserShell } = await import('./run.ts');
  await runBrowserShell(process.argv.slice(2), import.meta.dirname);
} else {
  console.error(refusal);
  process.exitCode = 2;
}
