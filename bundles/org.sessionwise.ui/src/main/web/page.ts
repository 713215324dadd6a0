import './own-page-element';
