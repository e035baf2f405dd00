"""What developers run now and then; none of it is shipped or needed to run Surefoot."""
