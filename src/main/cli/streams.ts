import type { Streams } from './context.ts';

export function standardStreams(): Streams {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', () => {});
  return {
    out: (text) => new Promise((resolve) => void process.stdout.write(text, () => resolve())),
    say: (line) => console.error(line),
  };
}
