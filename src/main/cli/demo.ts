import { EXIT, type CliContext, type ExitStatus } from './context.ts';
export async function demoCommand(context: CliContext): Promise<ExitStatus> {
  context.streams.say('');
  return EXIT.done;
}
