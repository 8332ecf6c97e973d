import { CommanderError } from 'commander';
import { Failure, failureSentence, UNEXPECTED_SENTENCE } from '../../contract/index.ts';
import { EXIT, type ExitStatus, type Streams } from './context.ts';

/** Says in one line what was wrong with the call, the input or the program, and returns the exit status for it. */
export function exitStatusOf(error: unknown, streams: Streams): ExitStatus {
  if (error instanceof CommanderError) return exitStatusOfCall(error, streams);
  if (error instanceof Failure) {
    streams.say(failureSentence(error.code, error.facts));
    return error.code === 'ERRORS_STAND' ? EXIT.errorsFound : EXIT.unusable;
  }
  streams.say(UNEXPECTED_SENTENCE);
  streams.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.unusable;
}

const CALL_SENTENCES: Readonly<Record<string, (term: string) => string>> = {
  'commander.unknownOption': (term) => `没有“${term}”这个选项`,
  'commander.unknownCommand': (term) => `没有“${term}”这个命令`,
  'commander.missingArgument': (term) => `缺少参数“${term}”`,
  'commander.optionMissingArgument': (term) => `选项“${term}”后面缺少内容`,
  'commander.missingMandatoryOptionValue': (term) => `缺少必须的选项“${term}”`,
  'commander.excessArguments': () => '参数太多',
};

function exitStatusOfCall(error: CommanderError, streams: Streams): ExitStatus {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code === 'commander.invalidArgument') {
    // Commander puts its own English words before those of the option's parser.
    streams.say(error.message.replace(/^.*? is invalid\. /, ''));
    return EXIT.unusable;
  }
  const term = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const sentence = CALL_SENTENCES[error.code]?.(term) ?? '没有给出命令';
  streams.say(`${sentence}。请加 --help 查看用法。`);
  return EXIT.unusable;
}
