/** Type-checks every environment on its own, so that e.g. the domain cannot see Node or the DOM. */
import { runAll } from './lib/run.ts';

const ENVIRONMENTS = ['domain', 'contract', 'main', 'preload', 'renderer', 'tools'];

const failed = await runAll(
  ENVIRONMENTS.map((name) => ({
    name: `types: ${name}`,
    command: ['tsc', '-p', `tsconfig/${name}.json`],
  })),
);
process.exitCode = failed.length === 0 ? 0 : 1;
