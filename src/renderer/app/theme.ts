import type { ThemeConfig } from 'antd';

/**
 * antd makes no styles at run time, so that `style-src 'self'` holds; its variables are those of antd.css, under this
 * key, and are overridden in theme.css.
 */
export const theme: ThemeConfig = {
  zeroRuntime: true,
  cssVar: { key: 'css-var-_R_0_' },
  token: { motion: false },
};
