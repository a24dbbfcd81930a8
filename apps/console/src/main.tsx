import '@fontsource-variable/noto-sans-sc';
import './styles/base.css';
import './styles/states.css';
import './styles/frame.css';
import './styles/table.css';
import './styles/grid.css';
import './styles/case.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App } from './App.tsx';
import { AnswersProvider } from './frame/AnswersProvider.tsx';
import { LookProvider } from './frame/LookProvider.tsx';
import { LanguageProvider } from './i18n/language.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <LookProvider>
        <AnswersProvider>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </AnswersProvider>
      </LookProvider>
    </LanguageProvider>
  </StrictMode>,
);
