import { Dropdown, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { commands } from '../commands/commands.ts';
import type { Command, CommandState } from '../commands/types.ts';
import { commandState, useCommandState } from '../commands/useCommands.ts';
import { useMissingFonts } from '../features/look/useMissingFonts.ts';
import { useOfficeLook } from '../features/look/useOfficeLook.ts';
import { useSession } from '../features/workbench/session/index.ts';
import { zh } from '../text/zh-CN.ts';

/** What is signed, what is published or handed on, what is worked with, and how it looks. */
const EXPORTS: readonly (readonly Command[])[] = [
  [
    commands.exportDocxDraft,
    commands.exportRevisions,
    commands.exportDocxFinal,
    commands.exportTemplate,
  ],
  [commands.exportPdf, commands.exportXlsx, commands.exportHtml, commands.exportJson],
  [
    commands.exportReview,
    commands.exportComparison,
    commands.checkSheetWord,
    commands.checkSheetExcel,
  ],
  [commands.compare, commands.look],
];

/** 复制到网站 */
const WEB_COPIES: readonly Command[] = [
  commands.copyWeb,
  commands.copyProactive,
  commands.copyRequests,
  commands.copyLitigation,
];

/** 导出: what can be exported; before that, which faces of the documents this machine has not got. */
export function ExportMenu(): ReactNode {
  const state = useCommandState();
  const notice = useFontNotice(state);
  const items: MenuProps['items'] = [
    ...notice,
    ...EXPORTS.flatMap((group, index) => [
      ...(index > 0 || notice.length > 0 ? [dividerBefore(group)] : []),
      ...group.map((command) => itemOf(command, state)),
    ]),
    {
      key: 'webCopy',
      label: zh.webCopy.menu,
      children: WEB_COPIES.map((command) => itemOf(command, state)),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <button type="button" className="tool" aria-haspopup="menu">
        {zh.toolbar.export}
        <span aria-hidden="true" className="tool-caret" />
      </button>
    </Dropdown>
  );
}

type MenuItems = NonNullable<MenuProps['items']>;

const dividerBefore = (group: readonly Command[]): MenuItems[number] => ({
  key: `before ${group[0]?.id ?? ''}`,
  type: 'divider',
});

const itemOf = (command: Command, state: CommandState): MenuItems[number] => ({
  key: command.id,
  label: command.label,
  disabled: !command.enabled(state),
  title: command.enabled(state) ? '' : zh.exports.finalNeeds,
  onClick: () => command.run(commandState()),
});

/** Faces that are not installed, and the other set where it does better. */
const useFontNotice = (state: CommandState): MenuItems => {
  const unit = useSession(({ open }) => open.unit.id);
  const { missing, better } = useMissingFonts(useOfficeLook(unit).fonts);
  if (missing.length === 0) return [];
  const label = (
    <span className="exportMenu-fonts">{zh.exports.fontsMissing(missing.join('、'))}</span>
  );
  const other = better === 'system' ? commands.systemFonts : commands.standardFonts;
  return [{ key: 'missingFonts', type: 'group', label }, ...(better ? [itemOf(other, state)] : [])];
};
