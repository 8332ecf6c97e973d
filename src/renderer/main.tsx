import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { api, connection } from './api/index.ts';

const root = document.querySelector('#root');

const Window = () => {
  const state = useSyncExternalStore(connection.subscribe, connection.current);
  return <main data-connection={state}>政府信息公开工作年度报告</main>;
};

void api.units.list();
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Window />
    </StrictMode>,
  );
