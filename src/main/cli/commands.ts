import { Command, InvalidArgumentError } from 'commander';
import { READABLE_ENDINGS } from '../../contract/index.ts';
import { versionIn } from '../places.ts';
import { blankCommand } from './blank.ts';
import { checkCommand } from './check.ts';
import type { CliContext, ExitStatus, Streams } from './context.ts';
import { convertCommand } from './convert.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { listCommand } from './list.ts';
import { readCommand } from './read.ts';

interface ConvertOptions {
  readonly force?: true;
  readonly template?: string;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
const DATA = ['--data <文件夹>', '数据文件夹（不写时用本程序的默认数据文件夹）'] as const;
const FORCE = ['--force', '输出文件已经存在时覆盖它'] as const;
const JSON_OUTPUT = ['--json', '以 JSON 输出'] as const;
const FORMATS = '.docx、.xlsx、.html、.pdf 或 .json';

/** The commands of the command line with their help; each hands its exit status to `done`. */
export function createProgram(context: CliContext, done: (status: ExitStatus) => void): Command {
  const run =
    <A extends readonly unknown[]>(
      command: (context: CliContext, ...args: A) => Promise<ExitStatus>,
    ) =>
    async (...args: A): Promise<void> =>
      done(await command(context, ...args));

  const convert = run(convertCommand);
  const program = inChinese(new Command('nianbao'), context.streams)
    .description('政府信息公开工作年度报告：读取、审核、转换、导入和导出')
    .version(versionIn(context.places.packageFile), '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示一个命令的用法');
  const add = (usage: string, description: string): Command =>
    inChinese(program.command(usage), context.streams)
      .usage(`[选项] ${usage.replace(/^\S+ ?/, '')}`)
      .description(description);

  add('read <文件>', `读取一份年报（${READABLE_ENDINGS.join(' ')}），显示其中的内容和读取时的说明`)
    .option(...JSON_OUTPUT)
    .action(run(readCommand));
  add('check <文件或文件夹>', '审核一份年报，或文件夹里的全部年报；有强制性错误时退出码为 1')
    .option('--last <文件或文件夹>', '上年的年报，用于上下年对照')
    .option(...JSON_OUTPUT)
    .option('--out <文件>', '写出审核通报：.docx 是公文，.xlsx 按统计、规则、单位分表')
    .option(...FORCE)
    .action(run(checkCommand));
  add('convert <输入文件> <输出文件>', `转换格式，按输出文件的结尾写成 ${FORMATS}`)
    .option(...FORCE)
    .option(
      '--template <文件>',
      '写进本单位自己的 Word 模板（.docx，里面有【标题】【总体情况】【表三】等标记）',
    )
    .action((input: string, path: string, options: ConvertOptions) => {
      const output = { path, force: options.force ?? false };
      return convert({ input, output, template: options.template });
    });
  add('import <文件或文件夹...>', '导入到数据库；每个文件报告一行结果')
    .option(...DATA)
    .option('--unit <名称>', '单位名称（不写时用文件里的）')
    .option('--year <年份>', '年度（不写时用文件里的）', year)
    .option('--replace', '与已有的数不同时，以文件为准')
    .option('--report <文件>', '写出导入情况表（.xlsx）：哪个文件到了哪里，没有导入的为什么')
    .option(...FORCE)
    .action(run(importCommand));
  add('list', '列出数据库里的单位、年度和状态')
    .option(...DATA)
    .option(...JSON_OUTPUT)
    .action(run(listCommand));
  add(
    'export <输出文件或文件夹>',
    `从数据库导出，按输出文件的结尾写成 ${FORMATS}；加 --all 时把一年的全部年报写进文件夹`,
  )
    .option(...DATA)
    .option('--unit <名称>', '单位名称（不加 --all 时必须写）')
    .requiredOption('--year <年份>', '年度', year)
    .option('--draft', '导出送审稿（标明“送审稿”，有错误也可以导出）；以后的送审稿以它为上一稿')
    .option(
      '--revisions',
      '与 --draft 同用：带修订痕迹，对照的是上一次导出的、内容不同的送审稿（.docx）',
    )
    .option('--comparison', '导出对照表：与上一稿哪里不同，新旧对照（.docx）')
    .option('--all', '导出这一年的全部年报，文件名前加 001_ 等序号，并写出情况表（.xlsx）')
    .option('--format <格式>', '与 --all 合用：docx（不写时）、xlsx、html、pdf 或 json')
    .option('--final', '与 --all 合用：只导出已定稿的（不写时，没有定稿的标“送审稿”）')
    .option(...FORCE)
    .action(run(exportCommand));
  add('blank <输出文件>', '写出空白填报表（.xlsx），发给各单位填写，填好后可以直接导入')
    .requiredOption('--year <年份>', '年度', year)
    .option('--unit <名称>', '单位名称（不写时由填表单位填在封面上）')
    .option(...FORCE)
    .action(run(blankCommand));
  add('demo', '用自带的示例文件走一遍全过程，显示生成的文件')
    .option('--data <文件夹>', '放示例数据和生成文件的文件夹（应为空文件夹）')
    .action(run(demoCommand));
  return program;
}

function year(text: string): number {
  const value = Number(text.normalize('NFKC').replace(/年度?$/, ''));
  if (Number.isInteger(value) && value >= 1900 && value <= 2100) return value;
  throw new InvalidArgumentError(`年度“${text}”不是四位年份。请写成例如 --year 2025。`);
}

/** Commander's own words go nowhere: `exitStatusOf` says what was wrong, in one line. */
function inChinese(command: Command, streams: Streams): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', '显示用法')
    .allowExcessArguments(false)
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: inChineseUsage,
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`,
    })
    .configureOutput({ writeOut: (text) => void streams.out(text), writeErr: () => {} });
}

function inChineseUsage(usage: string): string {
  return usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
}
