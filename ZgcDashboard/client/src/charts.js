import './element.js';
import './actions.js';
import './changes.js';
import './print.js';
