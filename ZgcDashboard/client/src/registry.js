import {
  BarController, BarElement, BasicPlatform, CategoryScale, Chart, Filler, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip,
} from 'chart.js';
import { Flow, SankeyController } from 'chartjs-chart-sankey';
import { connectors } from './connectors.js';
import { markers } from './markers.js';
import { texts } from './texts.js';
import { whiskers } from './whiskers.js';

Chart.register(
  BarController, BarElement, CategoryScale, Filler, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip,
  SankeyController, Flow, connectors, markers, whiskers, texts);

export { BasicPlatform, Chart };
