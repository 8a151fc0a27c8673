//! What a terminal shows while something takes long.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget};

/// A sign that something is being done, for as long as it lives; elsewhere than on a terminal there is none.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    pub(crate) fn of(message: &'static str) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        bar.set_message(message);
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
