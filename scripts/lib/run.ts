import { spawn } from 'node:child_process';

export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
}

/** Runs a program of node_modules/.bin (or of the machine) with its output shown; resolves to its exit status. */
export function run(
  [program, ...args]: Step['command'],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs all steps, whatever fails before, and returns the names of those that failed. */
export async function runAll(steps: readonly Step[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    if ((await run(step.command)) !== 0) failed.push(step.name);
  }
  return failed;
}
