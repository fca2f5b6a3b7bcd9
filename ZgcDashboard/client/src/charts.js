import './element.js';
import './actions.js';
