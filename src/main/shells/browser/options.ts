import { parseArgs } from 'node:util';

export interface BrowserShellOptions {
  readonly data: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly open: boolean;
  readonly help: boolean;
}

export const USAGE =
  '用法：[--data 数据文件夹] [--port 端口] [--no-open]\n' +
  '  --data     数据文件夹；不写则用环境变量 NIANBAO_DATA，再不然用本机惯用的位置\n' +
  '  --port     固定的端口；不写则任选一个空闲端口\n' +
  '  --no-open  只显示地址，不打开浏览器';

const LARGEST_PORT = 65_535;

/** @returns the options, or the sentence to refuse with. */
export const browserShellOptions = (args: readonly string[]): BrowserShellOptions | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > LARGEST_PORT) {
      return `端口“${values.port}”不对，应为 0 至 ${LARGEST_PORT} 的整数。`;
    }
    return { data: values.data, port, open: !values['no-open'], help: values.help };
  } catch {
    return `看不懂启动参数“${args.join(' ')}”；加 --help 可查看用法。`;
  }
};
