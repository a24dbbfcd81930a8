import { Route, Routes } from 'react-router-dom';
import { Frame } from './frame/Frame.tsx';
import { AuditPage } from './pages/audit/AuditPage.tsx';
import { CasePage } from './pages/case/CasePage.tsx';
import { CasesPage } from './pages/cases/CasesPage.tsx';
import { FindingsPage } from './pages/findings/FindingsPage.tsx';
import { ImportPage } from './pages/import/ImportPage.tsx';
import { IndicatorPage } from './pages/indicator/IndicatorPage.tsx';
import { IndicatorsPage } from './pages/indicator/IndicatorsPage.tsx';
import { ItemsPage } from './pages/items/ItemsPage.tsx';
import { LoginPage } from './pages/login/LoginPage.tsx';
import { OverviewPage } from './pages/overview/OverviewPage.tsx';
import { ParkedPage } from './pages/parked/ParkedPage.tsx';
import { ProfilePage } from './pages/profile/ProfilePage.tsx';
import { RejectionsPage } from './pages/rejections/RejectionsPage.tsx';
import { StatedPage } from './pages/stated/StatedPage.tsx';
import { NotFoundPage } from './frame/NotFoundPage.tsx';

/** Every address of the console. The server answers all of them with index.html. */
export function App() {
  return (
    <Routes>
      <Route path="/login" element={<LoginPage />} />
      <Route element={<Frame />}>
        <Route index element={<OverviewPage />} />
        <Route path="/items" element={<ItemsPage />} />
        <Route path="/cases" element={<CasesPage />} />
        <Route path="/cases/:kind" element={<CasesPage />} />
        <Route path="/parked" element={<ParkedPage />} />
        <Route path="/audit" element={<AuditPage />} />
        <Route path="/cases/:kind/:id" element={<CasePage />} />
        <Route path="/findings" element={<FindingsPage />} />
        <Route path="/stated" element={<StatedPage />} />
        <Route path="/rejections" element={<RejectionsPage />} />
        <Route path="/import" element={<ImportPage />} />
        <Route path="/indicators" element={<IndicatorsPage />} />
        <Route path="/indicators/:id" element={<IndicatorPage />} />
        <Route path="/profiles/:id" element={<ProfilePage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
