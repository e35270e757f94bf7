console.log("I am here");
