import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Child {
  /** The first line the child says. */
  readonly said: string;
  readonly process: ChildProcess;
  /** Ends the child as a power cut would: nothing is closed, nothing is cleaned up. */
  readonly kill: () => Promise<void>;
}

/** Starts a script beside this file in a process of its own and waits for the first line it says. */
export async function startChild(script: string, args: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A test that fails half-way must not leave a process that keeps the run from ending.
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('\n')) break;
  }
  return {
    said: said.trim(),
    process: child,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
