import { App as AntApp, ConfigProvider } from 'antd';
import { StyleProvider } from '@ant-design/cssinjs';
import zhCN from 'antd/locale/zh_CN';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import 'antd/dist/antd.css';
import './theme.css';
import { connection } from '../api/index.ts';
import { zh } from '../text/zh-CN.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { Sheet } from './Notice.tsx';
import { bindMessages } from './notify.ts';
import { queryClient } from './queries.ts';
import { theme } from './theme.ts';

/**
 * antd still writes its variables into style elements although they stand in antd.css; the content policy would refuse
 * each of them, so they go where no page is.
 */
const nowhere = document.createElement('div');

/** The window: providers around the frame, and what stands there when the program behind it is gone. */
export function App(): ReactNode {
  return (
    <ErrorBoundary>
      <StyleProvider container={nowhere}>
        <ConfigProvider
          locale={zhCN}
          theme={theme}
          button={{ autoInsertSpace: false }}
          wave={{ disabled: true }}
        >
          <AntApp className="appRoot" message={{ maxCount: 3 }}>
            <QueryClientProvider client={queryClient}>
              <Connected />
            </QueryClientProvider>
          </AntApp>
        </ConfigProvider>
      </StyleProvider>
    </ErrorBoundary>
  );
}

function Connected(): ReactNode {
  const state = useSyncExternalStore(connection.subscribe, connection.current);
  const { message } = AntApp.useApp();
  useEffect(() => bindMessages(message), [message]);
  if (state === 'noSession') {
    return <Sheet title={zh.connection.noSessionTitle} text={zh.connection.noSession} />;
  }
  return (
    <>
      {state === 'stopped' && (
        <Sheet title={zh.connection.stoppedTitle} text={zh.connection.stopped} over />
      )}
      <Frame />
    </>
  );
}
