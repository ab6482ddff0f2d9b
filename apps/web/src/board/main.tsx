import '../design/base.css';
import { mount } from '../session/mount.tsx';
import { BoardPage } from './board-page.tsx';

mount(<BoardPage />);
