import '../design/base.css';
import { mount } from '../session/mount.tsx';
import { SessionProvider } from '../session/session-provider.tsx';
import { Board } from './board.tsx';

mount(
  <SessionProvider>
    <Board />
  </SessionProvider>,
);
