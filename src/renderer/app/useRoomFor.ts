import { useEffect } from 'react';
import { useApp } from './store.ts';

/** What stands side by side needs the room of the list of units; it comes back afterwards. */
export const useRoomFor = (wide: boolean): void => {
  useEffect(() => {
    const { sidebarOpen } = useApp.getState();
    if (!wide || !sidebarOpen) return undefined;
    useApp.setState({ sidebarOpen: false });
    return () => useApp.setState({ sidebarOpen: true });
  }, [wide]);
};
