/** Loaded by Node itself, past the test runner's own module loader: the built files are run exactly as they are. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const double = pathToFileURL(join(import.meta.dirname, 'electronDouble.ts')).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});

let starts = 0;

/** Runs a built entry anew; its chunks are shared between runs. */
export const runEntry = async (file: string): Promise<void> => {
  starts += 1;
  await import(`${pathToFileURL(file).href}?start=${starts}`);
};
