"""Programs that read a tagged PDF by themselves: what they hear is compared with what was written."""
