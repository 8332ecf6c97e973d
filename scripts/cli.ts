/** `npm run cli` and `npm run demo`: the built command line, made anew where the sources are newer. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './built.ts';

/** npm changes to the package's folder; paths are meant from where npm was called. */
const calledByNpm = ['cli', 'demo'].includes(process.env['npm_lifecycle_event'] ?? '');
const cwd = (calledByNpm && process.env['INIT_CWD']) || process.cwd();

const out = await ensureBuilt();
const child = spawn(process.execPath, [join(out, 'main', 'cli.js'), ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
process.exitCode = await new Promise<number>((resolve, reject) => {
  child.on('error', reject);
  child.on('close', (code) => resolve(code ?? 1));
});
