import { app, Menu, webContents, type MenuItemConstructorOptions } from 'electron';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * An entry that presses its own shortcut in the window, whose grid and text fields each know what it means there;
 * Electron's roles would undo and select in the grid's input field alone.
 */
const pressing = (label: string, key: string): MenuItemConstructorOptions =>
  pressingKey({ label, key, accelerator: `CommandOrControl+${key}` }, [
    process.platform === 'darwin' ? 'meta' : 'control',
  ]);

interface PressedKey {
  readonly label: string;
  readonly key: string;
  readonly accelerator: string;
}

const pressingKey = (
  { label, key, accelerator }: PressedKey,
  modifiers: ('meta' | 'control')[],
): MenuItemConstructorOptions => ({
  label,
  accelerator,
  // Else a key the window does not use would come back here and press itself for ever.
  registerAccelerator: false,
  click: () => {
    const contents = webContents.getFocusedWebContents();
    contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
  },
});

const template: MenuItemConstructorOptions[] = [
  { label: '文件(&F)', submenu: [{ label: '退出', role: 'quit' }] },
  {
    label: '编辑(&E)',
    submenu: [
      pressing('撤销', 'Z'),
      pressing('重做', 'Y'),
      separator,
      { label: '剪切', role: 'cut' },
      { label: '复制', role: 'copy' },
      { label: '粘贴', role: 'paste' },
      separator,
      pressing('全选', 'A'),
      separator,
      pressingKey({ label: '插入表中数字…', key: 'F9', accelerator: 'F9' }, []),
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

export const installMenu = (): void => {
  app.setAboutPanelOptions({
    applicationName: '政府信息公开工作年度报告',
    applicationVersion: app.getVersion(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
