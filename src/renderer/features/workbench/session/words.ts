/** Words about saving that ask for something. */
export const words = {
  stale: '这份年报在别处改动过，您刚才的修改还没有保存，都在这个窗口里。',
  reload: '载入别处的改动并保存我的修改',
  failed: '刚才的修改还没有保存，都在这个窗口里；程序会自动再试。',
  retry: '现在再试',
} as const;
