import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { firstLocale, startWords } from './app/i18n.js';
import { tellNoWords } from './app/no-words.js';

function draw(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null)
  void startWords().then(
    () => draw(root),
    () => tellNoWords(root, firstLocale(), () => location.reload()),
  );
