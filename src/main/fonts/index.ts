import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { InstalledFonts } from '../ports/index.ts';
import { missingAmong, namesFromFontconfig, namesFromRegistry } from './names.ts';

/** Runs a program of the system; what it wrote, or null where it is not there or failed. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<Uint8Array | null>;

export interface Machine {
  readonly platform: NodeJS.Platform;
  /** `%SystemRoot%` of Windows. */
  readonly systemRoot: string;
  readonly run: RunProgram;
}

/** The faces of this machine, asked of fontconfig or of the registry of Windows; other systems cannot say. */
export function machineFonts(machine: Machine = thisMachine()): InstalledFonts {
  return {
    missing: async (faces) => {
      const installed = await installedOn(machine);
      return installed.length === 0 ? null : missingAmong(faces, installed);
    },
  };
}

async function installedOn(machine: Machine): Promise<readonly string[]> {
  if (machine.platform === 'win32') return installedOnWindows(machine);
  if (machine.platform !== 'linux') return [];
  const answer = await machine.run('fc-list', ['--format', '%{family}\\n']);
  return answer ? namesFromFontconfig(new TextDecoder().decode(answer)) : [];
}

/** Of the machine, and of the person who is logged in. */
const REGISTRY_KEYS = [
  String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts`,
  String.raw`HKCU\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts`,
];

async function installedOnWindows({ run, systemRoot }: Machine): Promise<readonly string[]> {
  const reg = join(systemRoot, 'System32', 'reg.exe');
  const answers = await Promise.all(REGISTRY_KEYS.map((key) => run(reg, ['query', key])));
  return answers.flatMap((answer) => (answer ? namesFromRegistry(decoded(answer)) : []));
}

/** `reg.exe` writes in the code page of the console: UTF-8 where it was set so, else that of China. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 16 * 1024 * 1024;

function thisMachine(): Machine {
  return {
    platform: process.platform,
    systemRoot: process.env['SystemRoot'] ?? String.raw`C:\Windows`,
    run: (program, args) =>
      new Promise((resolve) => {
        const options = {
          encoding: 'buffer',
          timeout: TIMEOUT_MS,
          maxBuffer: MAX_BYTES,
          windowsHide: true,
        } as const;
        execFile(program, args, options, (error, stdout) => resolve(error ? null : stdout));
      }),
  };
}
