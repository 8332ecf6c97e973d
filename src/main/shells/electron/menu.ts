import { Menu, type MenuItemConstructorOptions } from 'electron';

const separator: MenuItemConstructorOptions = { type: 'separator' };

const template: MenuItemConstructorOptions[] = [
  { label: '文件(&F)', submenu: [{ label: '退出', role: 'quit' }] },
  {
    label: '编辑(&E)',
    submenu: [
      { label: '撤销', role: 'undo' },
      { label: '重做', role: 'redo' },
      separator,
      { label: '剪切', role: 'cut' },
      { label: '复制', role: 'copy' },
      { label: '粘贴', role: 'paste' },
      separator,
      { label: '全选', role: 'selectAll' },
    ],
  },
  {
    label: '视图(&V)',
    submenu: [
      { label: '放大', role: 'zoomIn' },
      { label: '缩小', role: 'zoomOut' },
      { label: '实际大小', role: 'resetZoom' },
      separator,
      { label: '全屏', role: 'togglefullscreen' },
    ],
  },
  { label: '帮助(&H)', submenu: [{ label: '关于', role: 'about' }] },
];

export const installMenu = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(template));
